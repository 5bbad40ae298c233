package vn.binhan.vault;

/**
 * The member of staff who asks, as the record will name them.
 *
 * @param province the province that keeps the account
 * @param person the account's number in that province
 * @param duty the duty in which the person asks
 * @param organisation the number of the organisation in which that duty is held
 */
public record Reader(String province, long person, String duty, long organisation) {}
