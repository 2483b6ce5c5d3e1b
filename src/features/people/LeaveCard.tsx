import { Button, NativeSelect, TextInput } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { listAgentLeave, setAgentLeave } from '#contract/agentLeave.ts'
import { call } from '#lib/apiClient.ts'
import { formatDay } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import classes from './People.module.css'

const leaveQuery = queryOptions({
  queryKey: ['agent leave'],
  queryFn: ({ signal }) => call(listAgentLeave, { signal }),
  retry: false,
})
const DAY_MS = 86_400_000

/** Who is away: plans leave them out. */
export function LeaveCard() {
  const queryClient = useQueryClient()
  const timeZone = useTimeZone()
  const agents = useQuery(leaveQuery)
  const [agentId, setAgentId] = useState('')
  const [until, setUntil] = useState('')
  const say = useMutation({
    mutationFn: ({ id, isAway, until }: { id: string; isAway: boolean; until: number | null }) =>
      call(setAgentLeave, { params: { id }, body: { isAway, until } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: leaveQuery.queryKey }),
  })
  if (!agents.data || agents.data.length === 0) return null
  const away = agents.data.filter((agent) => agent.isAway)
  const here = agents.data.filter((agent) => !agent.isAway)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    // The chosen day is the last one away.
    say.mutate({ id: agentId, isAway: true, until: until === '' ? null : Date.parse(until) + DAY_MS })
    setAgentId('')
  }
  return (
    <Card title="On leave" sub="Sampling plans draw nothing of an agent who is away.">
      {away.length > 0 && (
        <ul className={classes.away}>
          {away.map(({ id, name, until }) => (
            <li key={id}>
              {name}
              <span className="mute">
                {' '}
                {until === null ? 'until they are back' : `until ${formatDay(until - 1, timeZone)}`}
              </span>
              <Button
                size="xs"
                variant="default"
                aria-label={`${name} is back`}
                onClick={() => say.mutate({ id, isAway: false, until: null })}
              >
                Back
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={classes.teamForm} onSubmit={handleSubmit}>
        <NativeSelect
          {...fieldInput}
          label="Agent"
          required
          value={agentId}
          onChange={(event) => setAgentId(event.currentTarget.value)}
          data={[{ value: '', label: 'Choose' }, ...here.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextInput
          {...fieldInput}
          type="date"
          label="Last day, if known"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" variant="default" loading={say.isPending}>
          Is away
        </Button>
      </form>
      <Problem error={say.error} />
    </Card>
  )
}
