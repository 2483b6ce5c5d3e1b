import { SegmentedControl } from '@mantine/core'
import styles from './Choice.module.css'

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** One of a few that all fit beside each other. */
export function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <SegmentedControl
      aria-label={label}
      classNames={{ root: styles.root, indicator: styles.indicator, label: styles.label, control: styles.control }}
      withItemsBorders={false}
      transitionDuration={0}
      data={[...choices]}
      value={value}
      onChange={(next) => {
        const chosen = choices.find((one) => one.value === next)
        if (chosen) onChoose(chosen.value)
      }}
    />
  )
}
