package dev.hubbub.llm.prefix;

import dev.hubbub.llm.Labels;
import dev.hubbub.llm.ModelFailure;
import dev.hubbub.llm.ModelFailure.BrokenAnswer;
import dev.hubbub.llm.ModelFailure.Cancelled;
import dev.hubbub.llm.ModelFailure.TimedOut;
import dev.hubbub.llm.Request;
import dev.hubbub.llm.budget.Budget;
import dev.hubbub.llm.budget.Reservation;
import java.time.Duration;

/// Held prefixes that are paid for: what making one and storing it may cost at worst is reserved before it is asked
/// for, and the truth is settled as soon as its length is known.
///
/// The whole time asked for is charged at once, since that is what the provider bills: Google charges storage by the
/// time to live that was set, so a prefix that is deleted early has nothing given back. Ask for short lives and
/// prolong them.
public final class MeteredPrefixes implements PrefixService {

    private final PrefixService service;
    private final Budget budget;

    public MeteredPrefixes(PrefixService service, Budget budget) {
        this.service = service;
        this.budget = budget;
    }

    @Override
    public HeldPrefix hold(Request request, Duration life) {
        Reservation reserved = budget.openStorage(request, life);
        HeldPrefix held = paid(reserved, () -> service.hold(request, life));
        reserved.closeStored(held.tokens(), true, life, held.name());
        return held;
    }

    @Override
    public HeldPrefix prolong(HeldPrefix held, Duration life) {
        return prolong(held, life, Labels.NONE);
    }

    /// Holds it for `life` from now on.
    ///
    /// @param labels whom to charge
    public HeldPrefix prolong(HeldPrefix held, Duration life, Labels labels) {
        Reservation reserved = budget.openStorage(held.model(), labels, held.tokens(), life);
        HeldPrefix longer = paid(reserved, () -> service.prolong(held, life));
        Duration more = Duration.between(held.expiresAt(), longer.expiresAt());
        reserved.closeStored(longer.tokens(), false, more.isNegative() ? Duration.ZERO : more, longer.name());
        return longer;
    }

    @Override
    public void delete(HeldPrefix held) {
        service.delete(held);
    }

    private interface Asking {
        HeldPrefix ask();
    }

    /// Asks; ends the reservation when there is no answer: given back where the provider refused, charged in full
    /// where it may hold something all the same.
    private static HeldPrefix paid(Reservation reserved, Asking asking) {
        try {
            return asking.ask();
        } catch (ModelFailure failure) {
            if (failure instanceof TimedOut || failure instanceof BrokenAnswer || failure instanceof Cancelled) {
                reserved.lost();
            } else {
                reserved.release("the provider did not hold it");
            }
            throw failure;
        } catch (RuntimeException | Error e) {
            // A defect of ours, after the provider may have been asked.
            reserved.lost();
            throw e;
        }
    }
}
