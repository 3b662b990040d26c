/** Secrets of the second factors cannot be read: the key file is gone, damaged, or another one than they were sealed with. */
export class SecretUnreadable extends Error {}
