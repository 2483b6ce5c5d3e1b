import { getControlCharts } from '#contract/control.ts'
import { findControlCharts } from '#server/queries/control/controlCharts.ts'
import { asPerson } from './interactions.ts'
import type { Routes } from './routes.ts'

export function controlRoutes(routes: Routes): void {
  routes.on(getControlCharts, ({ query, caller, db, deps }) =>
    findControlCharts(db, asPerson(caller), deps.clock(), query),
  )
}
