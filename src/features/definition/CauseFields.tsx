import { memo } from 'react'
import type { RootCause } from '#domain/definition/definition.ts'
import { TextField } from './DraftFields.tsx'

interface CauseFieldsProps {
  causes: readonly RootCause[]
  onChange: (patch: { rootCauses: RootCause[] }) => void
}

/** Causes one line each. A line keeps the id of what stood there, so that past reviews go on meaning it. */
export const CauseFields = memo(function CauseFields({ causes, onChange }: CauseFieldsProps) {
  return (
    <TextField
      label="Causes to choose from when it is low, one a line (optional)"
      rows={3}
      value={causes.map(({ label }) => label).join('\n')}
      onChange={(text) => onChange({ rootCauses: readCauses(text, causes) })}
    />
  )
})

function readCauses(text: string, before: readonly RootCause[]): RootCause[] {
  if (text === '') return []
  const lines = text.split('\n')
  const taken = new Set<string>()
  const keep = (id: string | undefined) => (id === undefined || taken.has(id) ? undefined : (taken.add(id), id))
  const same = lines.map((label) => keep(before.find((cause) => cause.label === label && !taken.has(cause.id))?.id))
  return lines.map((label, at) => ({ label, id: same[at] ?? keep(before[at]?.id) ?? freeId(taken, before) }))
}

function freeId(taken: Set<string>, before: readonly RootCause[]): string {
  let count = taken.size + 1
  while (taken.has(`cause${count}`) || before.some(({ id }) => id === `cause${count}`)) count++
  taken.add(`cause${count}`)
  return `cause${count}`
}
