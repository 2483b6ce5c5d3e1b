import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldInput } from '#ui/fieldInput.ts'

interface NumberFieldProps {
  label: string
  description?: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A whole number within bounds; what is being typed may be none for a moment. */
export function NumberField({ label, description, value, min, max, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value))
  const handleChange = (text: string) => {
    setTyped(text)
    const number = Number(text)
    if (text !== '' && Number.isInteger(number) && number >= min && number <= max) onChange(number)
  }
  return (
    <TextInput
      {...fieldInput}
      type="number"
      label={label}
      description={description}
      required
      min={min}
      max={max}
      step={1}
      value={typed}
      onChange={(event) => handleChange(event.currentTarget.value)}
    />
  )
}
