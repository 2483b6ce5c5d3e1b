import { Suspense } from 'react'
import { lazyPart } from '#lib/lazyPart.ts'

// A menu that few open is not worth waiting for.
const ViewsMenu = lazyPart(async () => (await import('#features/views/ViewsMenu.tsx')).ViewsMenu)

/** The menu of saved views, among a page's filters. */
export function SavedViews() {
  return (
    <Suspense>
      <ViewsMenu />
    </Suspense>
  )
}
