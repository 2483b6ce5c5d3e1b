import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { signIn } from '#contract/session.ts'
import { call } from '#lib/apiClient.ts'
import { sessionQuery } from '#lib/session.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { textOf } from './AdministratorForm.tsx'
import classes from './Start.module.css'
import { StartFrame } from './StartFrame.tsx'

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const queryClient = useQueryClient()
  const enter = useMutation({
    mutationFn: (form: FormData) =>
      call(signIn, { body: { email: textOf(form, 'email'), password: textOf(form, 'password') } }),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session)
      onSignedIn()
    },
  })
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    enter.mutate(new FormData(event.currentTarget))
  }
  return (
    <StartFrame narrow title="Sign in" words="With the e-mail and password of your invitation.">
      <form className={classes.box} onSubmit={handleSubmit}>
        <TextInput
          {...fieldInput}
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this one form
          autoFocus
        />
        <PasswordInput {...fieldInput} name="password" label="Password" autoComplete="current-password" required />
        <Problem error={enter.error} />
        <Button type="submit" loading={enter.isPending}>
          Sign in
        </Button>
        <p className="small mute">Forgotten it? An administrator can hand you a link that sets a new one.</p>
      </form>
    </StartFrame>
  )
}
