import type { Flag } from './flag.ts'

/** Ratings that were imported to see how far their raters agree; of nobody's service. */
export interface AgreementStudyTable {
  id: string
  name: string
  /** Who imported it. */
  person_id: string
  created_at: number
  seed: string
  /** JSON: the values from the lowest to the highest. */
  scale: string
  is_ordered: Flag
  items: number
  raters: number
  ratings: number
  /** JSON: names of raters and items, and by item the place on the scale each rater gave. */
  content: string
  /** JSON: what of the file was left out. */
  report: string
}
