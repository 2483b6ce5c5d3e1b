import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '#contract/people.ts'
import { Card } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { Problem } from '#ui/Problem.tsx'
import { ListTable } from '#ui/ListTable.tsx'
import { peopleQuery } from './api.ts'
import { HandedLink, type Link } from './HandedLink.tsx'
import classes from './People.module.css'
import { LeaveCard } from './LeaveCard.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonRow } from './PersonRow.tsx'
import { TeamForm } from './TeamForm.tsx'

/** Who may come in, and what they may do. */
export function PeoplePage() {
  const people = useQuery(peopleQuery)
  const [edited, setEdited] = useState<Person | 'new' | null>(null)
  const [link, setLink] = useState<Link | null>(null)
  const teams = people.data?.teams ?? []
  return (
    <Page
      title="People"
      sub="Roles add up. Nobody reviews or decides about their own interactions, whatever the roles."
      actions={
        <Button size="xs" leftSection={<IconUserPlus size={16} />} onClick={() => setEdited('new')}>
          Invite
        </Button>
      }
    >
      <div className={classes.cards}>
        <Problem error={people.error} />
        {link && <HandedLink key={link.path} link={link} onClose={() => setLink(null)} />}
        <Card>
          <ListTable label="People">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Roles</th>
                <th scope="col">Manages</th>
                <th scope="col">State</th>
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.data?.people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  teams={teams}
                  onEdit={() => setEdited(person)}
                  onLink={setLink}
                />
              ))}
            </tbody>
          </ListTable>
        </Card>
        <Card title="Teams" sub="Imports add the teams they name; add others here.">
          <TeamForm teams={teams} />
        </Card>
        <LeaveCard />
      </div>
      {edited && (
        <PersonDialog
          person={edited === 'new' ? null : edited}
          teams={teams}
          agents={people.data?.agents ?? []}
          onClose={() => setEdited(null)}
          onInvited={setLink}
        />
      )}
    </Page>
  )
}
