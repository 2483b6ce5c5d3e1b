import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ApiError } from '#contract/apiError.ts'
import { createAdministrator } from '#contract/start.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import classes from './Start.module.css'

export function AdministratorForm({ needsCode, onCreated }: { needsCode: boolean; onCreated: () => void }) {
  const create = useMutation({
    mutationFn: (form: FormData) =>
      call(createAdministrator, {
        body: {
          name: textOf(form, 'name'),
          email: textOf(form, 'email'),
          password: textOf(form, 'password'),
          organisation: textOf(form, 'organisation'),
          timeZone: textOf(form, 'timeZone'),
          alsoReviews: form.get('alsoReviews') !== null,
          ...(needsCode ? { code: textOf(form, 'code').trim() } : {}),
        },
      }),
    onSuccess: onCreated,
  })
  const fields = create.error instanceof ApiError ? (create.error.fields ?? {}) : {}
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    create.mutate(new FormData(event.currentTarget))
  }
  return (
    <form className={classes.content} onSubmit={handleSubmit}>
      <div className={classes.pair}>
        <TextInput {...fieldInput} name="name" label="Name" autoComplete="name" required error={fields.name} />
        <TextInput
          {...fieldInput}
          name="organisation"
          label="Organisation"
          autoComplete="organization"
          required
          error={fields.organisation}
        />
        <TextInput
          {...fieldInput}
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          error={fields.email}
        />
        <PasswordInput
          {...fieldInput}
          name="password"
          label="Password"
          description="12 characters or more. No other rules."
          autoComplete="new-password"
          minLength={12}
          required
          error={fields.password}
        />
        <TextInput
          {...fieldInput}
          name="timeZone"
          label="Time zone"
          description="Weeks and days are counted on its clocks."
          defaultValue={new Intl.DateTimeFormat().resolvedOptions().timeZone}
          list="time-zones"
          required
          error={fields.timeZone}
        />
        {needsCode && (
          <TextInput
            {...fieldInput}
            name="code"
            label="One-time code"
            description="`npm start` printed it; this page was opened from another machine."
            autoComplete="one-time-code"
            required
            error={fields.code}
          />
        )}
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <Checkbox
        name="alsoReviews"
        defaultChecked
        color="var(--ink)"
        iconColor="var(--on-ink)"
        label="I also review and read the charts"
        description="Administration alone sees no scores and no recordings."
      />
      <Problem error={create.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={create.isPending}>
          Create account
        </Button>
        <span className="small mute">Nothing leaves this server.</span>
      </div>
    </form>
  )
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
