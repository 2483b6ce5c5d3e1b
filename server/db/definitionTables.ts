import type { Generated } from 'kysely'

export interface DefinitionVersionTable {
  id: string
  number: number
  series_id: string
  status: 'draft' | 'published' | 'retired'
  /** What publishing said: `same` goes on with the series, `new` starts one. */
  meaning: 'same' | 'new'
  /** What whoever published it said of it. */
  note: Generated<string>
  content: string
  created_at: number
  published_at: number | null
  published_by: string | null
}

/** A definition being written; published, it becomes a version of the same id and is gone from here. */
export interface DefinitionDraftTable {
  id: string
  /** Version it was begun from; null for a template or an import. */
  base_version_id: string | null
  content: string
  version: number
  created_at: number
  created_by: string | null
  updated_at: number
  updated_by: string | null
}

/** Who has read which version. */
export interface AcknowledgementTable {
  person_id: string
  version_id: string
  at: number
}

export interface PulseTable {
  id: string
  team_id: string | null
  version_id: string
  /** `order`: to be put in the order of the definition too. */
  task: Generated<'pick' | 'order'>
  /** Parts of the definition and their look-alikes, JSON, in the order they are shown. */
  options: string
  started_by: string
  started_at: number
  /** When it closes by itself; null = when somebody closes it. */
  closes_at: number | null
  closed_at: number | null
  version: number
}

/** One row for each person asked, from the start; answered_at null until they answer. */
export interface PulseAnswerTable {
  pulse_id: string
  person_id: string
  /** What the answer is called while it is marked without a name. */
  key: string
  text: string
  picked: string
  answered_at: number | null
  /** Whether each part was stated, JSON by part; null until somebody confirmed it. */
  marks: string | null
  marked_by: string | null
  marked_at: number | null
}

/** A moment of a real interaction that shows what a rating means; it belongs to the criterion, whatever the version. */
export interface ExemplarTable {
  id: string
  criterion_id: string
  /** JSON: a number or a word. */
  rating: string
  interaction_id: string
  agent_id: string
  /** JSON, as it stood in the review. */
  evidence: string
  /** Whether its agent lets everybody see it. */
  consent: 'asked' | 'given' | 'refused'
  decided_at: number | null
  created_by: string
  created_at: number
}
