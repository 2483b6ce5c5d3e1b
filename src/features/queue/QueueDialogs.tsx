import type { QueueItem } from '#contract/queue.ts'
import { ReassignDialog } from './ReassignDialog.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { ShareDialog } from './ShareDialog.tsx'

/** What is asked about before it is done. */
export type Asking =
  | { about: 'replace' | 'reassign'; item: QueueItem }
  | { about: 'share'; plan: { id: string; name: string } | undefined }

interface QueueDialogsProps {
  asking: Asking | null
  onClose: () => void
  onDone: () => void
}

export function QueueDialogs({ asking, ...shared }: QueueDialogsProps) {
  if (asking === null) return null
  if (asking.about === 'share') return <ShareDialog plan={asking.plan} {...shared} />
  const Dialog = asking.about === 'replace' ? ReplaceDialog : ReassignDialog
  return <Dialog item={asking.item} {...shared} />
}
