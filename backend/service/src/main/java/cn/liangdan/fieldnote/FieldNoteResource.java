package cn.liangdan.fieldnote;

import cn.liangdan.need.NeedService;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/field-notes")
@RunOnVirtualThread
class FieldNoteResource {
    private final Exchange exchange;
    private final FieldNoteService notes;

    FieldNoteResource(Exchange exchange, FieldNoteService notes) {
        this.exchange = exchange;
        this.notes = notes;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(notes.list(caller, exchange.query(), exchange.paging())));
    }

    @POST
    public Response create(byte[] body) {
        return exchange.write(body, caller -> request -> {
            FieldNoteService.Written written = notes.create(caller, request);
            FieldNote note = written.note();
            return written.made() ? Answer.created(note, "/field-notes/" + note.id()) : Answer.single(note);
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(notes::get);
    }

    @PATCH
    @Path("/{id}")
    public Response edit(byte[] body) {
        return exchange.command(body, notes::edit);
    }

    @POST
    @Path("/{id}/needs")
    public Response fileNeed(byte[] body) {
        return exchange.write(body, caller -> request -> {
            NeedService.Filed filed = notes.fileNeed(caller, exchange.id(), request);
            return filed.made() ? Answer.created(filed.need(), "/needs/" + filed.need().id()) : Answer.single(filed.need());
        });
    }
}
