package vn.binhan.documents;

/**
 * Told before each page of a scan is recognised: "page 3 of 12".
 *
 * @param page the page being read now, counted from 1
 * @param pages how many pages the file has
 */
public record OcrProgress(int page, int pages) {}
