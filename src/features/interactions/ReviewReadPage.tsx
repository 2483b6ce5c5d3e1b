export const ReviewReadPage = (_: { reviewId: string }) => null
