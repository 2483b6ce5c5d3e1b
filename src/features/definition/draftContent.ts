import type { Criterion, Definition, Dimension, Rating, Scale } from '#domain/definition/definition.ts'
import { CHANNELS } from '#domain/definition/definition.ts'

/** One change of a definition being written. New ids are given along, so that the change stays pure. */
export type DraftChange =
  | { type: 'whole'; patch: Partial<Pick<Definition, 'name' | 'statement' | 'reviewMinutes'>> }
  | { type: 'addTerm' }
  | { type: 'term'; index: number; patch: Partial<Definition['terms'][number]> }
  | { type: 'removeTerm'; index: number }
  | { type: 'dimension'; dimension: Dimension; patch: Partial<Definition['dimensions'][Dimension]> }
  | { type: 'addCriterion'; dimension: Dimension; id: string }
  | { type: 'duplicate'; id: string; newId: string }
  | { type: 'retire'; id: string }
  | { type: 'criterion'; id: string; patch: Partial<Omit<Criterion, 'id' | 'scale' | 'anchors'>> }
  | { type: 'scale'; id: string; scale: Scale }
  | { type: 'anchor'; id: string; rating: Rating; patch: { text?: string; example?: string } }
  /** Past the neighbour in its dimension. */
  | { type: 'step'; id: string; by: -1 | 1 }
  /** Dropped on another one of that dimension, whose place it takes; behind the last one without. */
  | { type: 'place'; id: string; onto: string | null; dimension: Dimension }
  | { type: 'replace'; content: Definition }

/** Carries out a change; gives the same object back when there is nothing to change. Pure. */
export function changeContent(content: Definition, change: DraftChange): Definition {
  switch (change.type) {
    case 'whole':
      return { ...content, ...change.patch }
    case 'addTerm':
      return { ...content, terms: [...content.terms, { term: '', meaning: '' }] }
    case 'term':
      return {
        ...content,
        terms: content.terms.map((term, at) => (at === change.index ? { ...term, ...change.patch } : term)),
      }
    case 'removeTerm':
      return { ...content, terms: content.terms.filter((_, at) => at !== change.index) }
    case 'dimension': {
      const { dimensions } = content
      const changed = { ...dimensions[change.dimension], ...change.patch }
      return { ...content, dimensions: { ...dimensions, [change.dimension]: changed } }
    }
    case 'replace':
      return change.content
    default:
      return changeCriteria(content, change)
  }
}

type CriteriaChange = Extract<
  DraftChange,
  { type: 'addCriterion' | 'duplicate' | 'retire' | 'criterion' | 'scale' | 'anchor' | 'step' | 'place' }
>

function changeCriteria(content: Definition, change: CriteriaChange): Definition {
  const criteria = changedCriteria(content.criteria, change)
  return criteria === content.criteria ? content : { ...content, criteria }
}

function changedCriteria(criteria: Criterion[], change: CriteriaChange): Criterion[] {
  switch (change.type) {
    case 'addCriterion':
      return insertAfterLast(criteria, emptyCriterion(change.id, change.dimension))
    case 'duplicate':
      return criteria.flatMap((one) =>
        one.id === change.id ? [one, { ...one, id: change.newId, label: `${one.label} (copy)` }] : [one],
      )
    case 'retire':
      return criteria.filter(({ id }) => id !== change.id)
    case 'criterion':
      return changeOne(criteria, change.id, (one) => ({ ...one, ...change.patch }))
    case 'scale':
      return changeOne(criteria, change.id, (one) => withScale(one, change.scale))
    case 'anchor':
      return changeOne(criteria, change.id, (one) => withAnchor(one, change.rating, change.patch))
    case 'step':
      return step(criteria, change.id, change.by)
    case 'place':
      return place(criteria, change)
  }
}

function changeOne(criteria: Criterion[], id: string, change: (one: Criterion) => Criterion): Criterion[] {
  return criteria.map((one) => (one.id === id ? change(one) : one))
}

function emptyCriterion(id: string, dimension: Dimension): Criterion {
  return {
    id,
    dimension,
    section: null,
    label: '',
    question: '',
    scale: 'ordinal',
    weight: 10,
    isCritical: false,
    channels: [...CHANNELS],
    allowsNotApplicable: true,
    condition: null,
    rootCauses: [],
    requires: null,
    anchors: [],
  }
}

/** What was said of the ends is kept: not met is a fail, fully met is a pass, and back. */
const ACROSS: Record<Scale, (rating: Rating) => Rating | null> = {
  passFail: (rating) => (rating === 1 ? 'fail' : rating === 5 ? 'pass' : rating === 'na' ? 'na' : null),
  ordinal: (rating) => (rating === 'fail' ? 1 : rating === 'pass' ? 5 : rating === 'na' ? 'na' : null),
}

function withScale(criterion: Criterion, scale: Scale): Criterion {
  if (criterion.scale === scale) return criterion
  const anchors = criterion.anchors.flatMap((anchor) => {
    const rating = ACROSS[scale](anchor.rating)
    return rating === null ? [] : [{ ...anchor, rating }]
  })
  const atOrBelow = scale === 'passFail' ? ('fail' as const) : (2 as const)
  const requires = criterion.requires ? { ...criterion.requires, atOrBelow } : null
  return { ...criterion, scale, anchors, requires }
}

/** An anchor without any word is none. */
function withAnchor(criterion: Criterion, rating: Rating, patch: { text?: string; example?: string }): Criterion {
  const old = criterion.anchors.find((anchor) => anchor.rating === rating)
  const text = patch.text ?? old?.text ?? ''
  const example = (patch.example ?? old?.example ?? '') || null
  const isEmpty = text === '' && example === null
  const rest = criterion.anchors.filter((anchor) => anchor.rating !== rating)
  if (isEmpty) return { ...criterion, anchors: rest }
  const changed = { rating, text, example }
  const anchors = old
    ? criterion.anchors.map((anchor) => (anchor.rating === rating ? changed : anchor))
    : [...criterion.anchors, changed]
  return { ...criterion, anchors }
}

function step(criteria: Criterion[], id: string, by: -1 | 1): Criterion[] {
  const moved = criteria.find((one) => one.id === id)
  if (!moved) return criteria
  const own = criteria.filter(({ dimension }) => dimension === moved.dimension)
  const neighbour = own[own.indexOf(moved) + by]
  if (!neighbour) return criteria
  return criteria.map((one) => (one === moved ? neighbour : one === neighbour ? moved : one))
}

/** What is dropped takes the place of the one below the mouse, which makes way to where it came from. */
function place(
  criteria: Criterion[],
  { id, onto, dimension }: { id: string; onto: string | null; dimension: Dimension },
): Criterion[] {
  const [from, to] = [criteria.findIndex((one) => one.id === id), criteria.findIndex((one) => one.id === onto)]
  const found = criteria[from]
  if (!found || from === to || (onto !== null && to < 0)) return criteria
  const moved = found.dimension === dimension ? found : { ...found, dimension }
  const isDown = found.dimension === dimension && from < to
  const rest = criteria.filter((one) => one.id !== id)
  if (onto === null) return insertAfterLast(rest, moved)
  return rest.flatMap((one) => (one.id !== onto ? [one] : isDown ? [one, moved] : [moved, one]))
}

function insertAfterLast(criteria: Criterion[], added: Criterion): Criterion[] {
  const last = criteria.findLastIndex(({ dimension }) => dimension === added.dimension)
  return last < 0 ? [...criteria, added] : criteria.toSpliced(last + 1, 0, added)
}
