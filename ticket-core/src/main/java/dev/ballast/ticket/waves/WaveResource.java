package dev.ballast.ticket.waves;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;

/** "15 tickets about X since …". */
@Path("/api/waves")
class WaveResource {

    private final WaveWatch watch;

    WaveResource(WaveWatch watch) {
        this.watch = watch;
    }

    @GET
    public List<Wave> waves() throws SQLException {
        return watch.waves();
    }
}
