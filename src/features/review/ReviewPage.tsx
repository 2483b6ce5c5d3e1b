export const ReviewPage = (_: { reviewId: string; onNext: (next: string | null) => void }) => null
