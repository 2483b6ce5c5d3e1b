import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Session, SessionPerson } from '#contract/session.ts'
import { SignInForm } from '#features/start/SignInForm.tsx'
import { openSavers } from '#lib/draftStore/openDrafts.ts'
import { sessionQuery } from '#lib/session.ts'
import { stopAskingToSignIn } from '#lib/signInAgain.ts'

/** The password again, over the page that stays as it is. */
export function SignInAgain({ person }: { person: SessionPerson }) {
  const queryClient = useQueryClient()
  const handleSignedIn = (session: Session) => {
    // Another person's page must not stay on the screen; drafts are kept by person.
    if (session.person?.id !== person.id) return window.location.assign('/')
    queryClient.setQueryData(sessionQuery.queryKey, session)
    stopAskingToSignIn()
    for (const saver of openSavers()) saver.retry()
    void queryClient.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
  }
  return (
    <Modal opened onClose={stopAskingToSignIn} title="Your session has ended">
      <p className="sub">Sign in to go on where you are; what you wrote is kept.</p>
      <SignInForm email={person.email} onSignedIn={handleSignedIn} />
    </Modal>
  )
}
