/** So many days after a touch, money that comes counts as recovered after it: an appeal and its answer fit in. */
export const creditDays = 90;
