package vn.binhan.vault;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens sealed fields: walls, quota and record first, then, after their commit, the envelopes. */
final class Openings {
    private final Transactions transactions;
    private final Walls walls;
    private final Quota quota;
    private final Acts acts;

    Openings(Transactions transactions, Walls walls, Quota quota, Acts acts) {
        this.transactions = transactions;
        this.walls = walls;
        this.quota = quota;
        this.acts = acts;
    }

    Opening open(CaseKeys keys, Reader reader, Purpose purpose, List<Sealed> asked, Instant now) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What is opened must be in the record before");
        }
        return switch (transactions.with(() -> admit(keys, reader, purpose, asked, now))) {
            case Admission.No(var answer) -> answer;
            case Admission.Yes(var byCase) -> shown(byCase, asked);
        };
    }

    List<String> openForHolder(CaseKeys keys, CaseId of, List<Sealed> messages, Instant now) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || messages.stream()
                        .anyMatch(m ->
                                m.context().kind() != FieldClass.MESSAGE
                                        || !m.context().of().equals(of))) {
            throw new IllegalArgumentException("Only messages open for a receipt");
        }
        var key =
                transactions.with(() -> {
                    var held = keys.held(of);
                    if (held.isPresent() && !messages.isEmpty()) {
                        acts.ofHolder(of, now);
                    }
                    return held;
                });
        return key.isEmpty() || messages.isEmpty()
                ? List.of()
                : ((Opening.Shown) shown(Map.of(of, key.get()), messages)).texts();
    }

    /** Which of these fields are such; none of a case that was erased. */
    List<Integer> such(CaseKeys keys, List<Sealed> asked, Predicate<String> such) {
        return transactions.with(() ->
                IntStream.range(0, asked.size())
                        .filter(i -> {
                            var each = asked.get(i);
                            var of = each.context().of();
                            return keys.held(of)
                                    .map(key ->
                                            (Opening.Shown) shown(Map.of(of, key), List.of(each)))
                                    .filter(shown -> such.test(shown.text(0)))
                                    .isPresent();
                        })
                        .boxed()
                        .toList());
    }

    /** What the transaction before an opening came to. */
    private sealed interface Admission {
        record No(Opening answer) implements Admission {}

        record Yes(Map<CaseId, CaseKey> byCase) implements Admission {}
    }

    private Admission admit(
            CaseKeys keys, Reader reader, Purpose purpose, List<Sealed> asked, Instant now) {
        var byCase = new HashMap<CaseId, CaseKey>();
        for (var each : asked) {
            var context = each.context();
            var key = keys.held(context.of());
            var may = walls.mayOpen(reader, context.of(), context.kind(), purpose);
            if (!may || key.isEmpty()) {
                return new Admission.No(new Opening.Absent());
            }
            byCase.put(context.of(), key.get());
        }
        var reached = quota.take(reader, purpose, asked, now);
        if (reached.isPresent()) {
            return new Admission.No(reached.get().told(reader));
        }
        var said = new HashSet<String>();
        for (var each : asked) {
            var context = each.context();
            if (said.add(context.of() + "|" + context.kind())) {
                acts.ofCase(reader, Vault.OPENED, context.of(), context.kind(), purpose, now);
            }
        }
        return new Admission.Yes(byCase);
    }

    private static Opening shown(Map<CaseId, CaseKey> byCase, List<Sealed> asked) {
        var values = new ArrayList<byte[]>(asked.size());
        for (var each : asked) {
            var of = each.context().of();
            var key = byCase.get(of);
            if (key == null) {
                throw new IllegalStateException("No key of " + of);
            }
            try {
                values.add(key.open(each));
            } catch (GeneralSecurityException e) {
                VaultEvent.log(new VaultEvent.Tampered(of, each.context().kind()));
                throw new VaultFault("vault.tampered");
            }
        }
        return new Opening.Shown(values);
    }
}
