package vn.binhan.openid;

/**
 * An account of the provider whose holder has just signed in there, as its signed answer says.
 *
 * @param subject the provider's name of the account, for good; never an address for mail
 * @param strong whether the provider says that it asked for two factors
 */
record ProvenAccount(String issuer, String subject, boolean strong) {}
