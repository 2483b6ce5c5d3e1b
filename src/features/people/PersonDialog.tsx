import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ApiError } from '#contract/apiError.ts'
import { invitePerson, type Person, updatePerson } from '#contract/people.ts'
import { grant, GRANTS, role, ROLES } from '#contract/session.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { peopleQuery } from './api.ts'
import type { Link } from './HandedLink.tsx'
import classes from './People.module.css'
import { GRANT_WORDS, ROLE_WORDS } from './roleWords.ts'

interface PersonDialogProps {
  /** null = invite somebody new. */
  person: Person | null
  teams: readonly { id: string; name: string }[]
  agents: readonly { id: string; name: string }[]
  onClose: () => void
  onInvited: (link: Link) => void
}

export function PersonDialog({ person, teams, agents, onClose, onInvited }: PersonDialogProps) {
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: async (form: FormData) => {
      const rights = rightsOf(form, person)
      if (person) {
        const isActive = form.get('isActive') !== null
        await call(updatePerson, { params: { id: person.id }, body: { ...rights, isActive, version: person.version } })
        return null
      }
      const { link } = await call(invitePerson, { body: { ...rights, email: String(form.get('email')) } })
      return { name: rights.name, ...link }
    },
    onSuccess: async (link) => {
      if (link) onInvited(link)
      onClose()
      await queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey })
    },
  })
  const fields = save.error instanceof ApiError ? (save.error.fields ?? {}) : {}
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate(new FormData(event.currentTarget))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={person ? person.name : 'Invite somebody'}
      classNames={{ content: classes.dialog }}
    >
      <form className={classes.form} onSubmit={handleSubmit}>
        <TextInput
          {...fieldInput}
          name="name"
          label="Name"
          required
          defaultValue={person?.name}
          error={fields.name}
          data-autofocus
        />
        {!person && (
          <TextInput {...fieldInput} name="email" type="email" label="E-mail" required error={fields.email} />
        )}
        <Choices
          legend="Roles"
          name="roles"
          options={ROLES.map((each) => ({ value: each, label: ROLE_WORDS[each] }))}
          chosen={person?.roles ?? ['reviewer']}
        />
        {fields.roles && <p className="small">{fields.roles}</p>}
        {agents.length > 0 && (
          <NativeSelect
            {...fieldInput}
            name="agentId"
            label="Is the agent"
            description="The role agent opens this agent’s own page; and nobody reviews their own interactions."
            defaultValue={person?.agentId ?? ''}
            data={agentOptions(agents, person)}
          />
        )}
        <Choices
          legend="Besides"
          name="grants"
          options={GRANTS.map((each) => ({ value: each, label: GRANT_WORDS[each] }))}
          chosen={person?.grants ?? []}
        />
        {teams.length > 0 && (
          <Choices
            legend="Manages"
            name="teamIds"
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={person?.teamIds ?? []}
          />
        )}
        <TextInput
          {...fieldInput}
          name="skills"
          label="Languages and skills"
          description="For reviewers, with commas between: an interaction in that language or with that tag goes to who names it."
          defaultValue={person?.skills.join(', ')}
          error={fields.skills}
        />
        {person && (
          <Checkbox
            name="isActive"
            label="Active"
            description="Deactivating ends every session at once."
            defaultChecked={person.isActive}
            {...INK}
          />
        )}
        <Problem error={save.error} />
        <div className={classes.actions}>
          <Button type="submit" size="xs" loading={save.isPending}>
            {person ? 'Save' : 'Make the invitation'}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** The agent a person already is stays on offer, also when it is no longer active. */
function agentOptions(agents: PersonDialogProps['agents'], person: Person | null) {
  const current = person?.agentId ?? null
  const isListed = current === null || agents.some(({ id }) => id === current)
  return [
    { value: '', label: 'None' },
    ...agents.map(({ id, name }) => ({ value: id, label: name })),
    ...(isListed ? [] : [{ value: current, label: 'The agent as before (no longer active)' }]),
  ]
}

const INK = { color: 'var(--ink)', iconColor: 'var(--on-ink)' }

interface ChoicesProps {
  legend: string
  name: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
}

function Choices({ legend, name, options, chosen }: ChoicesProps) {
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          label={label}
          defaultChecked={chosen.includes(value)}
          {...INK}
        />
      ))}
    </fieldset>
  )
}

function rightsOf(form: FormData, person: Person | null) {
  return {
    name: String(form.get('name')),
    roles: form.getAll('roles').map((value) => role.parse(value)),
    grants: form.getAll('grants').map((value) => grant.parse(value)),
    teamIds: form.getAll('teamIds').map(String),
    skills: String(form.get('skills'))
      .split(',')
      .map((skill) => skill.trim())
      .filter((skill) => skill !== ''),
    agentId: form.has('agentId') ? String(form.get('agentId')) || null : (person?.agentId ?? null),
  }
}
