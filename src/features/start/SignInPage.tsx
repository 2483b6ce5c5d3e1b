import { useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '#lib/session.ts'
import { SignInForm } from './SignInForm.tsx'
import { StartFrame } from './StartFrame.tsx'

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const queryClient = useQueryClient()
  return (
    <StartFrame narrow title="Sign in" words="With the e-mail and password of your invitation.">
      <SignInForm
        onSignedIn={(session) => {
          queryClient.setQueryData(sessionQuery.queryKey, session)
          onSignedIn()
        }}
      />
    </StartFrame>
  )
}
