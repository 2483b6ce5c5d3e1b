import { Menu } from '@mantine/core'
import type { Criterion } from '#domain/definition/definition.ts'
import { Glyph } from '#ui/Glyph.tsx'
import { Keycap } from '#ui/Keycap.tsx'
import styles from './AttachBar.module.css'

interface AttachBarProps {
  place: { left: number; top: number }
  /** The open one, offered first. */
  open: Criterion | null
  criteria: readonly Criterion[]
  isListOpen: boolean
  onListOpen: (isOpen: boolean) => void
  onAttach: (criterionId: string | null) => void
}

/** Beside selected words: to the open criterion at once, or to any other by name. */
export function AttachBar({ place, open, criteria, isListOpen, onListOpen, onAttach }: AttachBarProps) {
  return (
    <div
      className={styles.bar}
      style={place}
      role="toolbar"
      aria-label="Attach to a criterion"
      // A press must not take the selection away first.
      onPointerDown={(event) => event.preventDefault()}
    >
      {open && (
        <button type="button" onClick={() => onAttach(open.id)}>
          <Glyph dimension={open.dimension} />
          <span className={styles.name}>Attach to “{open.label}”</span>
          <Keycap keys="Enter" />
        </button>
      )}
      <Menu
        opened={isListOpen}
        onChange={onListOpen}
        position="bottom-start"
        shadow="none"
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        classNames={{ dropdown: styles.list }}
      >
        <Menu.Target>
          <button type="button">
            other… <Keycap keys="x" />
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Attach to">
          {criteria.map(({ id, label, dimension }) => (
            <Menu.Item key={id} leftSection={<Glyph dimension={dimension} />} onClick={() => onAttach(id)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
