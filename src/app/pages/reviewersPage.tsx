import { ReviewersPage } from '#features/reviewers/ReviewersPage.tsx'

export function ReviewersRoute() {
  return <ReviewersPage />
}
