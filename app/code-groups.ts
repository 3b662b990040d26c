/** Procedure codes by what they mean to payment rules; the families themselves are reference data. */
export const OFFICE_VISIT = /^992(0[2-5]|1[1-5])$/;
/** Global days 000 or 010: a visit of the same day needs modifier 25. */
export const MINOR_PROCEDURE =
  /^(1110[2-7]|1120[01]|113\d\d|114\d\d|116\d\d|17[0-2]\d\d|1190[01]|1006[01]|120\d\d)$/;
/** Global days 090: the visit that decides on it needs modifier 57. */
export const MAJOR_PROCEDURE = /^(14[03]\d\d|15(1|2)\d\d|157[34]0)$/;
