package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The moves that the solver tries: ten small ones near by, then one that tears routes open and mends them. */
public final class OwnMoves implements MoveIteratorFactory<RoutePlan, RedrawMove> {

    private static final int NEARBY_FOR_ONE_RUIN = 10;
    private static final int ATTEMPTS = 50;

    private final Neighbourhood nearby = new NearbyMoves();
    private final Neighbourhood ruin = new RuinAndRecreate();
    private @Nullable Foresight known;

    @Override
    public long getSize(ScoreDirector<RoutePlan> director) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Iterator<RedrawMove> createOriginalMoveIterator(ScoreDirector<RoutePlan> director) {
        throw new UnsupportedOperationException("Moves are drawn by lot");
    }

    @Override
    public Iterator<RedrawMove> createRandomMoveIterator(ScoreDirector<RoutePlan> director, Random random) {
        RoutePlan plan = director.getWorkingSolution();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public RedrawMove next() {
                return new RedrawMove(draw(plan, random));
            }
        };
    }

    private @Nullable Redraw draw(RoutePlan plan, Random random) {
        Foresight foresight = known;
        if (foresight == null || !foresight.isOf(plan)) {
            foresight = new Foresight(plan);
            known = foresight;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Neighbourhood neighbourhood = random.nextInt(NEARBY_FOR_ONE_RUIN + 1) == 0 ? ruin : nearby;
            Redraw redraw = neighbourhood.propose(plan, random);
            if (redraw != null && !foresight.isHopeless(redraw)) {
                return redraw;
            }
        }
        return null;
    }
}
