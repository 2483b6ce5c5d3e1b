import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { acceptInvitation, getInvitation } from '#contract/people.ts'
import { call } from '#lib/apiClient.ts'
import { sessionQuery } from '#lib/session.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { textOf } from './AdministratorForm.tsx'
import classes from './Start.module.css'
import { StartFrame } from './StartFrame.tsx'

export function InvitationPage({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const queryClient = useQueryClient()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call(getInvitation, { params: { token } }),
    retry: false,
  })
  const accept = useMutation({
    mutationFn: (form: FormData) =>
      call(acceptInvitation, { params: { token }, body: { password: textOf(form, 'password') } }),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session)
      onSignedIn()
    },
  })
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    accept.mutate(new FormData(event.currentTarget))
  }
  if (!invitation.data) {
    return (
      <StartFrame narrow title="Your link" words={invitation.isPending ? 'One moment.' : 'This link opens nothing.'}>
        <Problem error={invitation.error} />
      </StartFrame>
    )
  }
  const { name, email, isReset } = invitation.data
  return (
    <StartFrame
      narrow
      title={isReset ? 'Set a new password' : `Welcome, ${name}`}
      words={isReset ? `For ${email}.` : `Choose a password for ${email}; then you are in.`}
    >
      <form className={classes.box} onSubmit={handleSubmit}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput
          {...fieldInput}
          name="password"
          label="Password"
          description="12 characters or more. No other rules."
          autoComplete="new-password"
          minLength={12}
          required
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is this one field
          autoFocus
        />
        <Problem error={accept.error} />
        <Button type="submit" loading={accept.isPending}>
          Set password and sign in
        </Button>
      </form>
    </StartFrame>
  )
}
