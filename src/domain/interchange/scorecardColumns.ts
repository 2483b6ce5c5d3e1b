/**
 * The columns of a scorecard, each with the other names that forms give it. Names are compared in lower case, with
 * everything but letters and digits taken for one underscore. Only `question` is needed.
 */
export const SCORECARD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  question: ['question_text', 'criterion', 'criteria', 'item', 'text', 'description', 'attribute', 'parameter'],
  label: ['name', 'title', 'short_name'],
  section: ['category', 'group', 'section_name', 'area'],
  dimension: ['view'],
  scale: ['type', 'question_type', 'answer_type', 'answers', 'rating_type'],
  weight: ['points', 'max_points', 'max_score', 'weighting', 'weightage', 'weight_percent', 'possible_points'],
  critical: ['is_critical', 'auto_fail', 'autofail', 'auto_fail_question', 'fatal', 'knockout', 'auto_zero'],
  channels: ['channel', 'media', 'media_type'],
  na: ['n_a', 'na_allowed', 'allows_na', 'not_applicable', 'na_enabled', 'allows_not_applicable'],
  note_at_or_below: ['comment_at_or_below', 'note_required_at'],
  evidence_at_or_below: ['evidence_required_at'],
  root_causes: ['causes', 'reasons', 'root_cause'],
  ...numbered('anchor', ['description', 'rating', 'score', 'answer']),
  ...numbered('example', []),
}

/** The column a head means; null when it is none of ours. */
export function scorecardColumn(head: string): string | null {
  const name = head
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
  if (Object.hasOwn(SCORECARD_COLUMNS, name)) return name
  return Object.keys(SCORECARD_COLUMNS).find((column) => SCORECARD_COLUMNS[column]?.includes(name)) ?? null
}

function numbered(name: string, others: readonly string[]): Record<string, string[]> {
  const ratings = ['1', '2', '3', '4', '5', 'pass', 'fail']
  return Object.fromEntries(ratings.map((rating) => [`${name}_${rating}`, others.map((other) => `${other}_${rating}`)]))
}
