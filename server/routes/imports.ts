import type { Routes } from './routes.ts'

export function importRoutes(routes: Routes): void {
  void routes
}
