/** A packet holds at most so many claims: what a payer still reads as one letter. */
export const MOST_APPEALED = 50;
