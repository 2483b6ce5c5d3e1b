import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconReplace, IconUserShare } from '@tabler/icons-react'
import type { QueueItem } from '#contract/queue.ts'
import { deedsOf, type ItemDeed } from './deeds.ts'

import styles from './QueueTable.module.css'

interface ItemMenuProps {
  item: QueueItem
  subject: string
  personId: string | undefined
  onDeed: (deed: ItemDeed, item: QueueItem) => void
}

const ENTRIES = [
  { deed: 'giveBack', label: 'Give back', icon: IconArrowBackUp },
  { deed: 'replace', label: 'Replace…', icon: IconReplace },
  { deed: 'reassign', label: 'Give to somebody…', icon: IconUserShare },
] as const

/** What else may be done with an item; nothing is shown where that is nothing. */
export function ItemMenu({ item, subject, personId, onDeed }: ItemMenuProps) {
  const deeds = deedsOf(item, personId)
  const offered = ENTRIES.filter(({ deed }) => deeds.includes(deed))
  if (offered.length === 0) return <span className={styles.noMenu} />
  return (
    <Menu
      position="bottom-end"
      width={190}
      shadow="none"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.menu }}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={`More for ${subject}`}>
          <IconDots size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ deed, label, icon: Icon }) => (
          <Menu.Item key={deed} leftSection={<Icon size={16} stroke={1.6} />} onClick={() => onDeed(deed, item)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
