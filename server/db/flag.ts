/** A boolean in a column: SQLite has no other. */
export type Flag = 0 | 1
