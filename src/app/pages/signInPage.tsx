import { useNavigate, useSearch } from '@tanstack/react-router'
import { SignInPage } from '#features/start/SignInPage.tsx'

export function SignInRoute() {
  const navigate = useNavigate()
  const { next } = useSearch({ from: '/sign-in' })
  return <SignInPage onSignedIn={() => void navigate({ href: next ?? '/' })} />
}
