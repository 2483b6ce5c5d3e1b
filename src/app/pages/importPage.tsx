import { useParams } from '@tanstack/react-router'
import { ImportPage } from '#features/imports/ImportPage.tsx'

export function ImportRoute() {
  const { importId } = useParams({ from: '/shell/imports/$importId' })
  return <ImportPage importId={importId} />
}
