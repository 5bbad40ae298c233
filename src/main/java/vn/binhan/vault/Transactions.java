package vn.binhan.vault;

import org.springframework.transaction.support.TransactionTemplate;

/** Work inside a transaction that always gives a result. */
record Transactions(TransactionTemplate template) {

    /** What is done inside. */
    interface Work<T> {
        T perform();
    }

    <T> T with(Work<T> work) {
        var result = template.execute(status -> work.perform());
        if (result == null) {
            throw new IllegalStateException("The transaction gave no result");
        }
        return result;
    }
}
