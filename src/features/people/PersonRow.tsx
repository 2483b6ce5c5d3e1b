import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { makePersonLink, type Person } from '#contract/people.ts'
import { call } from '#lib/apiClient.ts'
import { showToast } from '#ui/toastStore.ts'
import type { Link } from './HandedLink.tsx'
import classes from './People.module.css'

interface PersonRowProps {
  person: Person
  teams: readonly { id: string; name: string }[]
  onEdit: () => void
  onLink: (link: Link) => void
}

export function PersonRow({ person, teams, onEdit, onLink }: PersonRowProps) {
  const link = useMutation({
    mutationFn: () => call(makePersonLink, { params: { id: person.id } }),
    onSuccess: (made) => onLink({ name: person.name, ...made }),
    onError: (error) => showToast(error.message),
  })
  const managed = teams.filter((team) => person.teamIds.includes(team.id))
  return (
    <tr>
      <td>
        <span className={classes.name}>{person.name}</span>
        <span className="small mute">{person.email}</span>
      </td>
      <td>{person.roles.join(', ')}</td>
      <td>{managed.map((team) => team.name).join(', ') || '–'}</td>
      <td>{stateOf(person)}</td>
      <td>
        <span className={classes.actions}>
          {person.isActive && (
            <Button size="compact-sm" variant="default" loading={link.isPending} onClick={() => link.mutate()}>
              {person.hasAccount ? 'Reset link' : 'New link'}
              <span className="visually-hidden"> for {person.name}</span>
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            Edit<span className="visually-hidden"> {person.name}</span>
          </Button>
        </span>
      </td>
    </tr>
  )
}

function stateOf({ isActive, hasAccount }: Person): string {
  if (!isActive) return 'Deactivated'
  return hasAccount ? 'Active' : 'Invited'
}
