import type { Anchor, Criterion, Dimension, RootCause, Term } from '../definition.ts'

/** A piece of a text with what became of it: what is same or removed spells the old text, same or added the new one. */
export interface TextPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** One field that is not the same: a text with its words marked, or two values. */
export type FieldChange =
  | { field: string; kind: 'words'; words: TextPart[] }
  | { field: string; kind: 'value'; before: unknown; after: unknown }

/** What became of one thing of a list; what was removed stands where it was. */
export type ItemChange<Item, Changes = FieldChanges> = Changes & {
  /** What it is known by: a criterion's id, a term, a rating. Numbered from the second of the same. */
  key: string
  kind: 'same' | 'changed' | 'added' | 'removed'
  /** Stands elsewhere among those that stayed. */
  isMoved: boolean
  /** The whole of it when it was added or removed, else null. */
  item: Item | null
}

/** Field by field, when it was changed; else empty. */
export interface FieldChanges {
  changes: FieldChange[]
}

interface CriterionChanges extends FieldChanges {
  /** Empty when nothing about them changed. */
  anchors: ItemChange<Anchor>[]
  rootCauses: ItemChange<RootCause>[]
}

/** All that is not the same in two definitions. */
export interface DefinitionDifference {
  isSame: boolean
  whole: FieldChange[]
  /** Empty when nothing about them changed. */
  terms: ItemChange<Term>[]
  dimensions: Record<Dimension, FieldChange[]>
  /** Every criterion of both, in the order of the new definition. */
  criteria: ItemChange<Criterion, CriterionChanges>[]
}
