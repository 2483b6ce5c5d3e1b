import { useId } from 'react'
import styles from './FilterMenu.module.css'

interface Choice<Value> {
  value: Value
  label: string
}

interface OneOfProps<Value> {
  legend: string
  choices: readonly Choice<Value>[]
  chosen: Value | null
  onChoose: (value: Value) => void
}

/** Exactly one of a few. */
export function OneOf<Value extends string | number>({ legend, choices, chosen, onChoose }: OneOfProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choices} aria-label={legend}>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

interface AnyOfProps<Value> {
  legend: string
  choices: readonly Choice<Value>[]
  chosen: readonly Value[]
  onChoose: (values: Value[]) => void
}

/** Any number of them, in the order they are offered. */
export function AnyOf<Value extends string>({ legend, choices, chosen, onChoose }: AnyOfProps<Value>) {
  const toggle = (value: Value) =>
    onChoose(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))),
    )
  return (
    <fieldset className={styles.choices} aria-label={legend}>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
