import { ActionIcon, Button } from '@mantine/core'
import { IconCopy, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { formatDateTime } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import classes from './People.module.css'

export interface Link {
  name: string
  path: string
  expiresAt: number
}

/** No mail is sent: the administrator hands the link over. It is shown this once. */
export function HandedLink({ link: { name, path, expiresAt }, onClose }: { link: Link; onClose: () => void }) {
  const timeZone = useTimeZone()
  const [label, setLabel] = useState('Copy')
  const shown = useRef<HTMLElement>(null)
  const address = `${window.location.origin}${path}`
  const handleCopy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setLabel('Copied')
    } catch {
      // Over plain http there is no clipboard, and a browser may refuse it: selected, it can be copied by hand.
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current)
      setLabel('Selected, copy it now')
    }
  }
  return (
    <section className={classes.link} aria-label={`Link for ${name}`} role="status">
      <div className={classes.linkWords}>
        <p>
          <b>Hand this link to {name}.</b> No mail is sent. It sets a password once, until{' '}
          {formatDateTime(expiresAt, timeZone)}, and is not shown again.
        </p>
        <code ref={shown} className={classes.address}>
          {address}
        </code>
      </div>
      <Button size="xs" variant="default" leftSection={<IconCopy size={15} />} onClick={() => void handleCopy()}>
        {label}
      </Button>
      <ActionIcon variant="subtle" aria-label="Close" onClick={onClose}>
        <IconX size={16} color="var(--ink-2)" />
      </ActionIcon>
    </section>
  )
}
