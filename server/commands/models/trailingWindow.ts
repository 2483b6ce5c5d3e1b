import type { FitWindow } from '#server/tasks/modelCells.ts'

const DAY_MS = 86_400_000
/** Models look back so far. */
const TRAILING_DAYS = 90

export const trailingWindow = (now: number): FitWindow => ({ fromAt: now - TRAILING_DAYS * DAY_MS, toAt: now })
