import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useRef } from 'react'
import { formatCount, formatDay } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { showToast } from '#ui/toastStore.ts'
import { ListTable } from '#ui/ListTable.tsx'
import type { Readers } from './api.ts'
import { addressesOf, agoWords, waitWords } from './readerWords.ts'
import classes from './Readers.module.css'

interface ReminderCardProps {
  readers: Readers
  people: Readers['people']
}

/** Who has not read it, with how long; Accord sends no mail, so their addresses can be taken along. */
export function ReminderCard({ readers, people }: ReminderCardProps) {
  const timeZone = useTimeZone()
  const table = useRef<HTMLTableElement>(null)
  const waiting = people.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  const handleCopy = async () => {
    try {
      await navigator.clipboard.writeText(addressesOf(waiting))
      showToast(`${formatCount(waiting.length)} addresses copied.`)
    } catch {
      // Over plain http there is no clipboard.
      if (table.current) window.getSelection()?.selectAllChildren(table.current)
      showToast('The browser lets nothing be copied from here; the list is selected, copy it by hand.')
    }
  }
  return (
    <Card
      title={waiting.length === 0 ? 'Nobody is to be reminded' : `To be reminded: ${formatCount(waiting.length)}`}
      sub={`Who has not read version ${readers.number} comes first. Accord sends no mail.`}
      right={
        waiting.length > 0 && (
          <Button
            size="xs"
            variant="default"
            flex="none"
            leftSection={<IconCopy size={15} aria-hidden />}
            onClick={() => void handleCopy()}
          >
            Copy addresses
          </Button>
        )
      }
    >
      <ListTable label="Readers" ref={table}>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Team</th>
            <th scope="col">Read</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <span className={classes.name}>{person.name}</span>
                <span className={classes.second}>{person.email}</span>
              </td>
              <td>{person.team?.name ?? '–'}</td>
              <td>
                {person.acknowledgedAt === null ? (
                  <b>{waitWords(person.days)}</b>
                ) : (
                  <span className={classes.read}>
                    <IconCheck size={14} aria-hidden /> {formatDay(person.acknowledgedAt, timeZone)}
                    <span className="mute">, {agoWords(person.days)}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ListTable>
    </Card>
  )
}
