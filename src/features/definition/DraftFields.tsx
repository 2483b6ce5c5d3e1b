import { type ReactNode, useId, useState } from 'react'
import { AnyOf } from '#ui/ChoiceList.tsx'
import classes from './DraftEditor.module.css'

interface FieldProps {
  label: string
  help?: string | undefined
  children: (ids: { id: string; 'aria-describedby'?: string }) => ReactNode
}

/** Label above, help below. Plain fields: a form of them is drawn anew after each letter. */
export function Field({ label, help, children }: FieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {children(help ? { id, 'aria-describedby': `${id}-help` } : { id })}
      {help && (
        <p className={classes.help} id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps {
  label: string
  value: string
  help?: string
  placeholder?: string
  rows?: number
  onChange: (value: string) => void
}

export function TextField({ label, value, help, placeholder, rows, onChange }: TextFieldProps) {
  const { shown, type, leave } = useTyped(value, (text) => text)
  const handle = (text: string) => {
    type(text)
    onChange(text)
  }
  return (
    <Field label={label} help={help}>
      {(ids) =>
        rows ? (
          <textarea
            {...ids}
            rows={rows}
            value={shown}
            placeholder={placeholder}
            onChange={(event) => handle(event.currentTarget.value)}
            onBlur={leave}
          />
        ) : (
          <input
            {...ids}
            value={shown}
            placeholder={placeholder}
            onChange={(event) => handle(event.currentTarget.value)}
            onBlur={leave}
          />
        )
      }
    </Field>
  )
}

/** A letter is drawn in its own field at once; what else shows it follows when the typing rests. */
function useTyped<Value extends string | number>(value: Value, read: (text: string) => Value | null) {
  const [typed, setTyped] = useState<{ text: string; over: Value } | null>(null)
  // Once something else was put there, that is what stands.
  const stands = typed !== null && (typed.over === value || read(typed.text) === value)
  return {
    shown: stands ? typed.text : String(value),
    type: (text: string) => setTyped({ text, over: value }),
    leave: () => setTyped(null),
  }
}

interface NumberFieldProps {
  label: string
  value: number
  help?: string
  onChange: (value: number) => void
}

/** A number while it is typed is text: “2.” or nothing yet must not jump. */
export function NumberField({ label, value, help, onChange }: NumberFieldProps) {
  const { shown, type, leave } = useTyped(value, toNumber)
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <input
          {...ids}
          inputMode="decimal"
          className={classes.number}
          value={shown}
          onChange={(event) => {
            type(event.currentTarget.value)
            const number = toNumber(event.currentTarget.value)
            if (number !== null) onChange(number)
          }}
          onBlur={leave}
        />
      )}
    </Field>
  )
}

function toNumber(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'))
  return Number.isFinite(number) ? number : null
}

interface ChecksProps<Value extends string> {
  legend: string
  choices: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChoose: (chosen: Value[]) => void
}

/** Any number of them, side by side. */
export function Checks<Value extends string>(props: ChecksProps<Value>) {
  return (
    <div className={classes.checks}>
      <span className={classes.legend} aria-hidden>
        {props.legend}
      </span>
      <AnyOf {...props} />
    </div>
  )
}
