import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { createTeam } from '#contract/people.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { peopleQuery } from './api.ts'
import classes from './People.module.css'

export function TeamForm({ teams }: { teams: readonly { id: string; name: string }[] }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const add = useMutation({
    mutationFn: () => call(createTeam, { body: { name } }),
    onSuccess: () => {
      setName('')
      return queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey })
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <>
      <ul className={classes.teams}>
        {teams.map((team) => (
          <li key={team.id}>{team.name}</li>
        ))}
      </ul>
      <form className={classes.teamForm} onSubmit={handleSubmit}>
        <TextInput
          {...fieldInput}
          label="New team"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
        <Button type="submit" size="sm" variant="default" loading={add.isPending}>
          Add
        </Button>
      </form>
      <Problem error={add.error} />
    </>
  )
}
