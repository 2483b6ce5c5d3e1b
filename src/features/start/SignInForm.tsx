import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { type Session, signIn } from '#contract/session.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { textOf } from './AdministratorForm.tsx'
import classes from './Start.module.css'

interface SignInFormProps {
  /** Known already, when somebody signs in again. */
  email?: string
  onSignedIn: (session: Session) => void
}

export function SignInForm({ email, onSignedIn }: SignInFormProps) {
  const enter = useMutation({
    mutationFn: (form: FormData) =>
      call(signIn, { body: { email: textOf(form, 'email'), password: textOf(form, 'password') } }),
    onSuccess: onSignedIn,
  })
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    enter.mutate(new FormData(event.currentTarget))
  }
  return (
    <form className={classes.box} onSubmit={handleSubmit}>
      <TextInput
        {...fieldInput}
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        required
        defaultValue={email}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page or dialog is this one form
        autoFocus={email === undefined}
      />
      <PasswordInput
        {...fieldInput}
        name="password"
        label="Password"
        autoComplete="current-password"
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this one field
        autoFocus={email !== undefined}
      />
      <Problem error={enter.error} />
      <Button type="submit" loading={enter.isPending}>
        Sign in
      </Button>
      <p className="small mute">Forgotten it? An administrator can hand you a link that sets a new one.</p>
    </form>
  )
}
