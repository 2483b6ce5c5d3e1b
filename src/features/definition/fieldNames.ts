import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { CHANNELS } from '#domain/definition/definition.ts'

const NAMES: Record<string, string> = {
  name: 'Name',
  statement: 'Statement',
  reviewMinutes: 'Minutes for one review',
  term: 'Term',
  meaning: 'Meaning',
  words: 'Words in the statement',
  label: 'Label',
  weight: 'Weight',
  target: 'Target',
  dimension: 'Dimension',
  section: 'Section',
  question: 'Question',
  scale: 'Scale',
  isCritical: 'Critical',
  channels: 'Channels',
  allowsNotApplicable: 'N/A allowed',
  condition: 'Condition',
  requires: 'Needed when low',
  rating: 'Rating',
  text: 'Anchor',
  example: 'Example',
  id: 'Id',
}

/** A field of a definition as people call it. */
export function fieldName(field: string): string {
  return NAMES[field] ?? field
}

/** A value that is no text, in words. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === 'ordinal') return '1 to 5'
  if (value === 'passFail') return 'pass or fail'
  if (Array.isArray(value)) return value.length === CHANNELS.length ? 'all' : value.map(listed).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .filter(([, each]) => each !== false)
    .map(([key, each]) => (each === true ? key : `${key === 'atOrBelow' ? 'at or below' : key} ${valueWords(each)}`))
    .join(', ')
}

function listed(value: unknown): string {
  const channel = CHANNELS.find((each) => each === value)
  return channel ? CHANNEL_LABEL[channel] : String(value)
}
