package cn.liangdan.need;

import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Role;

/** Whose business a command on a need is. */
enum Who {
    /** Nobody's: it happens by itself. */
    SYSTEM {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.isSystem();
        }
    },
    /** The station that filed it, or the client that pushed it in. */
    FILER {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return STATION.is(caller, facts) || caller.is(Role.CLIENT) && caller.id().equals(facts.clientId());
        }
    },
    STATION {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.is(Role.OFFICER) && facts.stationId().equals(caller.stationId());
        }
    },
    /** An officer of the township or county that the village belongs to. */
    OFFICER_ABOVE {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.is(Role.OFFICER) && caller.division() != facts.division() && Area.below(caller.division()).contains(facts.division());
        }
    },
    /** The dispatcher who drafts it for a village; once it is submitted it is the village's station's. */
    PROXY {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.is(Role.DISPATCHER) && caller.id().equals(facts.createdBy());
        }
    },
    /** Of the township or county that handles it now, or of one above. */
    OFFICER_OF_ITS_LEVEL {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return OFFICER_ABOVE.is(caller, facts) && Level.of(caller.division()).compareTo(facts.level()) >= 0;
        }
    },
    DISPATCHER {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.is(Role.DISPATCHER);
        }
    },
    CLERK {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.is(Role.CLERK);
        }
    },
    LEAD {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.is(Role.CLERK) && caller.unitId() != null && caller.unitId().equals(facts.leadUnit());
        }
    },
    HOLDER {
        @Override
        boolean is(Caller caller, NeedCommand.Facts facts) {
            return caller.is(Role.CLERK) && caller.unitId() != null && facts.holders().contains(caller.unitId());
        }
    };

    abstract boolean is(Caller caller, NeedCommand.Facts facts);
}
