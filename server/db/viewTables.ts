import type { Flag } from './flag.ts'

/** A page with its filters, kept under a name. */
export interface SavedViewTable {
  id: string
  person_id: string
  name: string
  /** Folded: a name stands once a person. */
  name_key: string
  /** Path and search of the page. */
  address: string
  /** With everybody who may open such pages. */
  is_shared: Flag
  created_at: number
}
