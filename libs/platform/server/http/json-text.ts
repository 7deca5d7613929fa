/**
 * A T as JSON text: what the database writes goes out as it is, with no row made an object on the way. The API's
 * description tells T as the answer.
 */
export type JsonText<T> = string & { readonly holds?: T };
