import { useNavigate, useParams } from '@tanstack/react-router'
import { InvitationPage } from '#features/start/InvitationPage.tsx'

export function InvitationRoute() {
  const navigate = useNavigate()
  const { token } = useParams({ from: '/invitation/$token' })
  return <InvitationPage token={token} onSignedIn={() => void navigate({ to: '/' })} />
}
