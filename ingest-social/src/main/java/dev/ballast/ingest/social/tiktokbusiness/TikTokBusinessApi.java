package dev.ballast.ingest.social.tiktokbusiness;

import dev.ballast.ingest.social.http.ApiBase;

/** Where the Business API is. */
final class TikTokBusinessApi {
    static final ApiBase BASE = new ApiBase("api-base", "https://business-api.tiktok.com/open_api/v1.3");
    static final String TOKEN_HEADER = "Access-Token";

    private TikTokBusinessApi() {}
}
