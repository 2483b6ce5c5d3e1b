import { Modal, TextInput, UnstyledButton } from '@mantine/core'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Command } from '#lib/keyboard/command.ts'
import { readCommands, subscribeToCommands } from '#lib/keyboard/commandStore.ts'
import { closeSheet, readSheet, subscribeToSheet } from '#lib/keyboard/helpState.ts'
import { Keycap } from '#ui/Keycap.tsx'
import classes from './KeyboardDialogs.module.css'

/** The help sheet and the palette, from the table that the listener reads. */
export function KeyboardDialogs() {
  const sheet = useSyncExternalStore(subscribeToSheet, readSheet)
  const commands = useSyncExternalStore(subscribeToCommands, readCommands)
  return (
    <>
      <Modal
        opened={sheet === 'help'}
        onClose={closeSheet}
        title="Keyboard"
        size="lg"
        classNames={{ content: classes.sheet }}
      >
        <HelpSheet commands={commands} />
      </Modal>
      <Modal
        opened={sheet === 'palette'}
        onClose={closeSheet}
        title="Find a command"
        size="md"
        classNames={{ content: classes.sheet }}
      >
        <Palette commands={commands} />
      </Modal>
    </>
  )
}

function HelpSheet({ commands }: { commands: readonly Command[] }) {
  const groups = Map.groupBy(
    commands.filter(({ keys }) => keys.length > 0),
    ({ group }) => group,
  )
  return (
    <div className={classes.groups}>
      {[...groups].map(([group, members]) => (
        <section key={group}>
          <h3 className={classes.group}>{group}</h3>
          <dl className={classes.list}>
            {members.map(({ id, keys, label }) => (
              <div key={id} className={classes.row}>
                <dt>
                  {keys.map((key) => (
                    <Keycap key={key} keys={key} />
                  ))}
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function Palette({ commands }: { commands: readonly Command[] }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = useMemo(() => {
    const words = text.toLowerCase().split(/\s+/)
    return commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
  }, [commands, text])
  const handleRun = (command: Command | undefined) => {
    if (!command) return
    closeSheet()
    // After the dialog has given the focus back.
    setTimeout(() => (command.when?.() ?? true) && command.run(), 0)
  }
  return (
    <div>
      <TextInput
        data-autofocus
        aria-label="Command"
        placeholder="Type a command or a place"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1))
          else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0))
          else if (event.key === 'Enter') handleRun(found[chosen])
          else return
          event.preventDefault()
        }}
      />
      <ul className={classes.found}>
        {found.map((command, index) => (
          <li key={command.id}>
            <UnstyledButton
              className={classes.item}
              data-chosen={index === chosen || undefined}
              onClick={() => handleRun(command)}
            >
              <span>{command.label}</span>
              <span className="mute small">{command.group}</span>
              {command.keys[0] && <Keycap keys={command.keys[0]} />}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <p role="status" className="small mute">
        {found.length === 0 ? 'Nothing is called like that.' : `${found.length} found`}
      </p>
    </div>
  )
}
