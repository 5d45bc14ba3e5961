package dev.hubbub.llm.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order in which waiting work is served, as a function of what came when: no clock, no locks, no disk.
///
/// Higher priorities go first, save that a batch which has waited long enough is passed over by at most
/// [QueueRules#patience()] batches of other lanes, plus the one turn that another impatient lane may take before
/// it.
final class Lanes {

    private final QueueRules rules;
    private final List<Lane> lanes;

    Lanes(QueueRules rules) {
        this.rules = rules;
        this.lanes = java.util.Arrays.stream(Priority.values())
                .map(priority -> new Lane(priority, rules.of(priority)))
                .toList();
    }

    void add(Item item) {
        lane(item.work().priority()).add(item);
    }

    void giveBack(Batch batch) {
        lane(batch.priority()).giveBack(batch.items().stream().map(Item::back).toList());
    }

    /// The batch that is due now, or null.
    @Nullable
    Batch next(long nowMs) {
        return next(nowMs, Priority.LOW);
    }

    /// The batch that is due now, or null.
    ///
    /// @param lowest the lowest priority that is asked for
    @Nullable
    Batch next(long nowMs, Priority lowest) {
        for (Lane lane : lanes) {
            lane.ring(nowMs);
        }
        Lane chosen = choose(lanes.subList(0, lowest.ordinal() + 1));
        if (chosen == null) {
            return null;
        }
        Batch batch = chosen.next();
        for (Lane lane : lanes) {
            if (lane != chosen) {
                lane.passOver();
            }
        }
        return batch;
    }

    /// When something will be due that is not yet, or null if nothing waits.
    @Nullable
    Long nextAlarmMs() {
        Long earliest = null;
        for (Lane lane : lanes) {
            Long at = lane.nextAlarmMs();
            if (at != null && (earliest == null || at < earliest)) {
                earliest = at;
            }
        }
        return earliest;
    }

    private @Nullable Lane choose(List<Lane> among) {
        Lane chosen = null;
        for (Lane lane : among) {
            if (lane.isImpatient(rules.patience()) && (chosen == null || lane.passedOver() > chosen.passedOver())) {
                chosen = lane;
            }
        }
        if (chosen != null) {
            return chosen;
        }
        for (Lane lane : among) {
            if (lane.isReady()) {
                return lane;
            }
        }
        return null;
    }

    private Lane lane(Priority priority) {
        return lanes.get(priority.ordinal());
    }
}
